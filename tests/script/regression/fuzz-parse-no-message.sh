# found by fuzz_parse: an error without a message. What was wrong inside the backquotes stands at the same place of their text as
# the "((" in the script; it was forgotten, but that place still had its message.
eval '$(((`\))`'
echo not reached
