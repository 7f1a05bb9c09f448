f() { for i in x y; do :; done; }
i=old; f; echo $i
