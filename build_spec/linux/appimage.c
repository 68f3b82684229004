/* The front of the AppImage: mounts the image that lies behind it and runs the program in there.
 *
 * One process serves the image, another is the program, and this one waits for the program to end
 * before it takes the image away. Nothing is unpacked and nothing is left.
 */
#define _GNU_SOURCE
#define FUSE_USE_VERSION 32
#include <elf.h>
#include <errno.h>
#include <signal.h>
#include <squashfuse/config.h>
#include <squashfuse/ll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static const char ADVICE[] =
    "errdex: This system mounts no AppImages (fusermount3 is missing, or /dev/fuse); install its "
    "package fuse3, or take the .tar.xz, which needs neither.\n";

static pid_t program;

static void pass_on(int sign) { kill(program, sign); }

/* Where this ELF file ends, and the image begins. */
static size_t own_length(const char *self) {
    Elf64_Ehdr head;
    FILE *file = fopen(self, "rb");
    bool whole = file && fread(&head, sizeof head, 1, file) == 1;
    if (file)
        fclose(file);
    return whole ? head.e_shoff + (size_t)head.e_shnum * head.e_shentsize : 0;
}

/* Serve the image until asked to end; writes a byte to `ready` once it is mounted. */
static int serve(const char *self, const char *place, int ready) {
    struct fuse_lowlevel_ops operations = {
        .getattr = sqfs_ll_op_getattr,       .opendir = sqfs_ll_op_opendir,
        .releasedir = sqfs_ll_op_releasedir, .readdir = sqfs_ll_op_readdir,
        .lookup = sqfs_ll_op_lookup,         .open = sqfs_ll_op_open,
        .release = sqfs_ll_op_release,       .read = sqfs_ll_op_read,
        .readlink = sqfs_ll_op_readlink,     .forget = sqfs_ll_op_forget,
    };
    char *words[] = {"errdex", "-o", "ro,nodev,nosuid,fsname=errdex", NULL};
    struct fuse_args arguments = FUSE_ARGS_INIT(3, words);
    sqfs_ll_chan channel;
    sqfs_ll *image = sqfs_ll_open(self, own_length(self));
    if (!image || sqfs_ll_mount(&channel, place, &arguments, &operations, sizeof operations, image))
        return 1;
    fuse_set_signal_handlers(channel.session);
    bool told = write(ready, "", 1) == 1;
    close(ready);
    if (told)
        fuse_session_loop(channel.session);
    sqfs_ll_unmount(&channel, place);
    return 0;
}

static void run(const char *self, const char *place, char **words) {
    char *path;
    setenv("APPIMAGE", self, 1);
    setenv("APPDIR", place, 1);
    if (asprintf(&path, "%s/errdex", place) > 0)
        execv(path, words);
    perror("errdex");
    _exit(127);
}

int main(int count, char **words) {
    char self[4096] = {0}, place[] = "/tmp/.mount_errdexXXXXXX", byte;
    int ready[2], status = 0;
    (void)count;
    if (readlink("/proc/self/exe", self, sizeof self - 1) < 0 || !mkdtemp(place) || pipe2(ready, 0)) {
        perror("errdex");
        return 1;
    }
    pid_t server = fork();
    if (server == 0) {
        setpgid(0, 0); /* so that Ctrl+C in a terminal ends the program first */
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        close(ready[0]);
        if (!freopen("/dev/null", "w", stderr))
            _exit(1);
        _exit(serve(self, place, ready[1]));
    }
    close(ready[1]);
    if (read(ready[0], &byte, 1) == 1) {
        program = fork();
        if (program == 0)
            run(self, place, words);
        signal(SIGTERM, pass_on);
        signal(SIGINT, SIG_IGN);
        while (waitpid(program, &status, 0) < 0 && errno == EINTR)
            ;
    } else {
        fputs(ADVICE, stderr);
        status = W_EXITCODE(1, 0);
    }
    kill(server, SIGTERM);
    waitpid(server, NULL, 0);
    rmdir(place);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
