[ "$("$SH" -c 'echo $$')" != $$ ] && echo differs
