for i in $(echo a b) "$(echo c d)"; do echo "<$i>"; done
