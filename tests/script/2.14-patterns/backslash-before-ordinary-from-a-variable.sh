p='\a\b'
case ab in $p) echo 1;; esac
p='a\\b'
case 'a\b' in $p) echo 2;; esac
