# XCU sed: g G h H x
feed() { printf 'one\ntwo\nthree\n'; }
feed | sed G
feed | sed x
feed | sed -n 'H;${x;s/\n/,/g;p;}'
feed | sed '1!G;h;$!d'
feed | sed -n '1h;2{H;g;p}'
feed | sed 'h;G;s/\n/=/'
feed | sed 'g'
feed | sed '1{h;d};${G}'
