HOME=/h
case ~ in /h) echo word;; esac
case /h/x in ~/x) echo pattern;; esac
case '~' in \~) echo plain;; esac
