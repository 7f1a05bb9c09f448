case a/b in a*) echo 1;; esac
case a/b in a?b) echo 2;; esac
case a/b in a[/]b) echo 3;; esac
case .x in *) echo 4;; esac
case .x in ?x) echo 5;; esac
case .x in [.]x) echo 6;; esac
