x='a b'
case 'a b' in $x) echo whole;; esac
