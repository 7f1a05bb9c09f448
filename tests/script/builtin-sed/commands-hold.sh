# XCU sed: g G h H x
in() { printf 'one\ntwo\nthree\n'; }
in | sed G
in | sed x
in | sed -n 'H;${x;s/\n/,/g;p;}'
in | sed '1!G;h;$!d'
in | sed -n '1h;2{H;g;p}'
in | sed 'h;G;s/\n/=/'
in | sed 'g'
in | sed '1{h;d};${G}'
