# XCU basename 1-5
basename /usr/bin/sort
basename include/stdio.h
basename a/
basename a//
basename /a//b///
basename .
basename a/..
basename /
basename //
basename ///
basename ' '
basename 'a b/c d'
basename -- -x
basename ''
