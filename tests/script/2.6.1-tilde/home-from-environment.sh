HOME=/elsewhere "$SH" -c 'echo ~ ~/x'
