case a/b/c in a*c) echo slash;; esac
case .x in *) echo dot;; esac
case .x in [.]x) echo bracket;; esac
