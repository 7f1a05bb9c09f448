/* bits/auxv.h - empty: the real elf.h asks for it, and nothing that is proved */
