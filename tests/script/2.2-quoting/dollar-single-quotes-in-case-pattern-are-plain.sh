case 'a*b' in ($'a*b') echo literal;; esac
case 'axb' in ($'a*b') echo pattern;; (*) echo no match;; esac
