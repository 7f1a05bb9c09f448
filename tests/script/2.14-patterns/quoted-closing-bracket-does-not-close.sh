case '[a]' in [a"]") echo 1;; *) echo 2;; esac
case 'a' in [a"]"]) echo 3;; esac
