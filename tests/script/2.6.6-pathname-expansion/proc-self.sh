case $(echo /proc/sel[f]/statu?) in /proc/self/status) echo yes;; esac
