"""Running text: codes, messages and names in it, judged by what stands around them."""
