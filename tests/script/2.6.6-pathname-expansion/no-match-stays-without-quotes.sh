echo *'none'* "x"*\*z
