case x in
x) echo yes;;
