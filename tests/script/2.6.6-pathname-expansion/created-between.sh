echo *; touch a; echo *; rm a; echo * | sed 's/[a-z-]*\.sh/script/'
