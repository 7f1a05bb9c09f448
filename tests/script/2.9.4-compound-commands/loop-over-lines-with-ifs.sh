printf ' a b \n\\x\n' | while IFS= read -r l; do echo "<$l>"; done
