"""What is damaged and put aside."""

from index.files.quarantine import put_aside


def test_what_was_put_aside_keeps_its_name_be_it_a_link_to_nowhere(tmp_path):
    names = set()
    for _ in range(3):
        (tmp_path / "file").symlink_to("nowhere")
        names.add(put_aside(tmp_path / "file"))
    assert len(names) == 3
    assert all(name.is_symlink() for name in names)
