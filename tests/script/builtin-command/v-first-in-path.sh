mkdir one two
for d in one two; do
	: >$d/prog
	chmod +x $d/prog
done
PATH=$HOME/one:$HOME/two:$PATH
command -v prog | sed "s|$HOME||"
