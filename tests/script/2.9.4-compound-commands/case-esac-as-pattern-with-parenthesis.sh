case esac in (esac) echo yes;; esac
