case if in if) echo if;; esac
case in in (in) echo in;; esac
