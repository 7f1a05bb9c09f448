case in in in) echo matched;; esac
case esac in (esac) echo esac;; esac
case if in then|if) echo if;; esac
