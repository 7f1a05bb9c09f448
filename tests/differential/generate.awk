# generate.awk - the cases of one utility: run -v seed=N -v count=N on the files `common` and NAME, whose form is told
# in `run`. One case a line; the same seed gives the same cases with any awk.

function fail(message) {
	print "generate.awk: " FILENAME ":" FNR ": " message > "/dev/stderr"
	failed = 1
	exit 1
}

# below: a number from 0 to n - 1. Park and Miller's generator, whose products an awk has exactly.
function below(n) {
	state = state * 16807 % 2147483647
	return int(state / 2147483647 * n)
}

# start: the generator's state from the seed and the utility's name.
function start(text,	i) {
	state = seed % 2147483563 + 1
	for (i = 1; i <= length(text); i++)
		state = (state * 31 + index(printable, substr(text, i, 1)) + 1) % 2147483563 + 1
	for (i = 0; i < 5; i++)
		below(2)
}

# ---- reading ----

# items: adds the alternatives of a line to `name`.
function items(text,	n, i, part, weight) {
	n = split(text, part, / +\| +/)
	for (i = 1; i <= n; i++) {
		weight = kind[name] == "+" ? 25 : 1
		if (match(part[i], kind[name] == "+" ? "^[0-9]+% " : "^[0-9]+[*] ")) {
			weight = substr(part[i], 1, RLENGTH - 2) + 0
			part[i] = substr(part[i], RLENGTH + 1)
		}
		number[name]++
		item[name, number[name]] = part[i]
		chance[name, number[name]] = weight
		total[name] += weight
	}
}

{ sub(/[ \t]+$/, "") }
/^#/ || /^$/ { next }
/^[a-z][a-z0-9_]* [=+]/ {
	name = $1
	kind[name] = substr($2, 1, 1)
	number[name] = total[name] = 0
	sub(/^[a-z0-9_]+ [=+][ \t]*/, "")
	if ($0 != "")
		items($0)
	next
}
/^[ \t]/ && name != "" {
	sub(/^[ \t]+/, "")
	sub(/^\|[ \t]+/, "")
	items($0)
	next
}
{ fail("expected NAME = ..., NAME + ..., or a line that begins with a blank") }

# ---- writing ----

# one_of: one alternative, by weight.
function one_of(symbol,	left, i) {
	left = below(total[symbol])
	for (i = 1; left >= chance[symbol, i]; i++)
		left -= chance[symbol, i]
	return item[symbol, i]
}

# some_of: each item by its chance, in any order.
function some_of(symbol,	i, n, at, text) {
	for (i = 1; i <= number[symbol]; i++)
		if (below(100) < chance[symbol, i]) {
			at = below(++n)
			text[n - 1] = text[at]
			text[at] = item[symbol, i]
		}
	at = ""
	for (i = 0; i < n; i++)
		at = at (i > 0 ? " " : "") text[i]
	return at
}

function expand(text, depth,	out, symbol, choice) {
	while (match(text, /@([a-z][a-z0-9_]*|\{[a-z][a-z0-9_]*\})/)) {
		out = out substr(text, 1, RSTART - 1)
		symbol = substr(text, RSTART + 1, RLENGTH - 1)
		text = substr(text, RSTART + RLENGTH)
		gsub(/[{}]/, "", symbol)
		if (symbol == "none")
			continue
		if (!(symbol in kind))
			fail("@" symbol " is not defined")
		if (depth > 20)
			choice = item[symbol, 1]
		else
			choice = kind[symbol] == "+" ? some_of(symbol) : one_of(symbol)
		out = out expand(choice, depth + 1)
	}
	return out text
}

END {
	if (failed)
		exit 1
	printable = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
	sub(/^.*\//, "", FILENAME)
	start(FILENAME)
	for (tries = 0; made < count && tries < 20 * count; tries++) {
		text = expand("@case", 0)
		gsub(" \\\\[|] ", " | ", text)
		if (text in seen)
			continue
		seen[text] = 1
		made++
		print text
	}
}
