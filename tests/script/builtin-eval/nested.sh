eval 'eval "eval echo deep"'
