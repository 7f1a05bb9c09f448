LC_ALL=C.UTF-8 "$SH" -c 'case ñ in [à-ü]) echo in;; *) echo out;; esac; case z in [à-ü]) echo in;; *) echo out;; esac'
