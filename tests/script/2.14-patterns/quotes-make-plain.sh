case '*' in '*') echo 1;; esac
case a in '*') echo no;; *) echo 2;; esac
case '?' in "?") echo 3;; esac
case '[a]' in '[a]') echo 4;; esac
case a in '[a]') echo no;; *) echo 5;; esac
case 'a*c' in a'*'c) echo 6;; esac
case 'abc' in a'*'c) echo no;; *) echo 7;; esac
case 'a*bc' in a'*'*c) echo 8;; esac
