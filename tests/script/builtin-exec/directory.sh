mkdir dir
exec ./dir
