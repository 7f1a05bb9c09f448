# jobs.awk - bench/jobs into one folder per job: setup, script, want. Variables: out, floor. Prints the names in order.
function finish() {
	if (name == "")
		return
	folder = out "/" name
	system("mkdir -p '" folder "'")
	printf "%s", setup >(folder "/setup")
	printf "%s", script >(folder "/script")
	printf "%s", want >(folder "/want")
	close(folder "/setup")
	close(folder "/script")
	close(folder "/want")
	print name
	name = setup = script = want = ""
}
/^#/ { next }
/^$/ { finish(); next }
{
	key = $1
	sub(/^[^ ]+ ?/, "")
	gsub(/@FLOOR@/, floor)
	if (key == "name")
		name = $0
	else if (key == "setup")
		setup = setup $0 "\n"
	else if (key == "run")
		script = script $0 "\n"
	else if (key == "want")
		want = want $0 "\n"
}
END { finish() }
