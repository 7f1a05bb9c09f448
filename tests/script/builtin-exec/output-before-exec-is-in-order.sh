echo one
exec expr 2
