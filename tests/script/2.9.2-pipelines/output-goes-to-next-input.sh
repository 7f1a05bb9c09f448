echo hello | cat
echo hello | cat | cat | cat
