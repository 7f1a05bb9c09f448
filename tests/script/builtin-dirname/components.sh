dirname /usr/bin/sort
dirname include/stdio.h
dirname a
dirname a/
dirname a//b
dirname a//b//
dirname /a
dirname //a
dirname /
dirname //
dirname ///a//b//
dirname .
dirname a/..
dirname ''
dirname -- -x
