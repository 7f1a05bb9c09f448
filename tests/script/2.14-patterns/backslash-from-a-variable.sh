p='\*'
case '*' in $p) echo 1;; esac
case a in $p) echo no;; *) echo 2;; esac
case '\*' in "$p") echo 3;; esac
p='a\?'
case 'a?' in $p) echo 4;; esac
case ab in $p) echo no;; *) echo 5;; esac
p='[\]x]'
case ']' in $p) echo 6;; esac
