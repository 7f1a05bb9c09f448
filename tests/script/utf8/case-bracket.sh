LC_ALL=C.UTF-8 "$SH" -c 'case é in [é]) echo yes;; *) echo no;; esac; case ü in [!é]) echo other;; esac; case a in [é]) echo no;; *) echo not a;; esac'
