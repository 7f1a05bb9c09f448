x='a*'
case abc in 'a*') echo no;; "a*") echo no;; a\*) echo no;; $x) echo variable;; esac
case 'a*' in "$x") echo quoted variable;; esac
