echo 'a\tb\nc\\d\0101'
