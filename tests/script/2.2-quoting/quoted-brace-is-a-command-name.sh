"{" 2>/dev/null; echo $?
\} 2>/dev/null; echo $?
