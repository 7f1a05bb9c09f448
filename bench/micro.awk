# micro.awk - bench/cases into one folder per case: script, and what its output must be. Variables: out, floor.
# Prints the names of the cases in order.
function field(	key) {
	key = $1
	sub(/^[^ ]+ ?/, "")
	gsub(/@FLOOR@/, floor)
	if (key == "setup")
		setup = setup $0 "\n"
	else
		value[key] = $0
}
function script(	i, s) {
	if ("kind" in value)
		return value["body"] "\n"
	s = "n=$1 i=0\n" setup "while [ \"$i\" -lt \"$n\" ]; do\ni=$((i+1))\n"
	for (i = 0; i < 20; i++)
		s = s value["body"] "\n"
	return s "done\n" ("check" in value ? value["check"] "\n" : "") "echo \"$i\"\n"
}
function finish(	folder, key) {
	if (!("name" in value))
		return
	folder = out "/" value["name"]
	system("mkdir -p '" folder "'")
	printf "%s", script() >(folder "/script")
	close(folder "/script")
	for (key in value) {
		print value[key] >(folder "/" key)
		close(folder "/" key)
	}
	print value["name"]
	split("", value)
	setup = ""
}
/^#/ { next }
/^$/ { finish(); next }
{ field() }
END { finish() }
