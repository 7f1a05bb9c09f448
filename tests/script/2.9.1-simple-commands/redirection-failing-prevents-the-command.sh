{ echo no </no/such/file; } 2>/dev/null
touch ran
{ rm ran </no/such/file; } 2>/dev/null
ls ran
