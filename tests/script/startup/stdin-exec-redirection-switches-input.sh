echo 'echo from file' >f
printf 'echo from stdin\nexec <f\necho no\n' | "$SH"
