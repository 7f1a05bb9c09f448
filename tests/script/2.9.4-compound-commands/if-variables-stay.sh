if a=1; then b=2; fi; echo $a$b
