# chart.awk - results.tsv to an SVG bar chart on a logarithmic scale. Variable: cases, the file with the titles.
BEGIN {
	FS = "\t"
	while ((getline line < cases) > 0) {
		if (line ~ /^name /)
			name = substr(line, 6)
		if (line ~ /^title /)
			title[name] = substr(line, 7)
	}
	title["start"] = "start-up of sh -c : (wall)"
	split("#a3b8cc #7f9ab5 #c9b79c #b39a77 #b9a3c4 #9a82a8 #a8bfa0 #86a37c", color, " ")
	left = 200
	right = 860
	top = 112
}
NR == 1 { next }
$1 == "machine" { machine[$2] = $4 }
$1 == "size" { shell[++shells] = $3 }
$1 == "start" && $2 == "median" && $3 != "floor" { add("start", $3, $4) }
$1 == "micro" && $2 != "process" && $2 != "loop" && $4 != "skipped" { add($2, $3, $4) }
function add(key, who, ns) {
	if (!(key in seen)) {
		seen[key] = 1
		order[++count] = key
	}
	if (ns == "-")
		return
	value[key, who] = ns
	if (ns > most)
		most = ns
	if (least == 0 || ns < least)
		least = ns
}
function log10(v) {
	return log(v) / log(10)
}
function x_of(ns) {
	return left + (right - left) * (log10(ns) - low) / (high - low)
}
function escape(s) {
	gsub(/&/, "\\&amp;", s)
	gsub(/</, "\\&lt;", s)
	gsub(/>/, "\\&gt;", s)
	return s
}
function time_of(ns) {
	if (ns < 1000)
		return sprintf(ns < 10 ? "%.1f ns" : "%.0f ns", ns)
	if (ns < 1e6)
		return sprintf(ns < 1e5 ? "%.1f µs" : "%.0f µs", ns / 1e3)
	return sprintf("%.1f ms", ns / 1e6)
}
function text(x, y, size, fill, anchor, weight, s) {
	printf "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" fill=\"%s\" text-anchor=\"%s\" font-weight=\"%s\">%s</text>\n",
		x, y, size, fill, anchor, weight, escape(s)
}
function box(x, y, w, h, fill) {
	printf "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"1.5\" fill=\"%s\"/>\n", x, y, w, h, fill
}
function fill_of(i) {
	return shell[i] == "nacre" ? "#0f766e" : color[(i - 2) % 8 + 1]
}
function height_of(i) {
	return shell[i] == "nacre" ? 10 : 5
}
function grid(	d, x) {
	for (d = low; d <= high; d++) {
		x = x_of(10 ^ d)
		printf "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#e2e8f0\"/>\n", x, top - 6, x, bottom
		text(x, top - 12, 11, "#64748b", "middle", "normal",
			d < 3 ? 10 ^ d " ns" : d < 6 ? 10 ^ (d - 3) " µs" : 10 ^ (d - 6) " ms")
	}
}
function legend(	i, x) {
	x = left
	for (i = 1; i <= shells; i++) {
		box(x, 68, 12, 12, fill_of(i))
		text(x + 17, 78, 12, i == 1 ? "#0f766e" : "#475569", "start", i == 1 ? "bold" : "normal", shell[i])
		x += 42 + 8 * length(shell[i])
	}
}
function group(key, y,	i, v) {
	text(left - 10, y + 14, 12, "#0f172a", "end", "normal", title[key])
	for (i = 1; i <= shells; i++) {
		v = value[key, shell[i]]
		if (v == "") {
			y += height_of(i) + 1
			continue
		}
		box(left, y, x_of(v) - left, height_of(i), fill_of(i))
		if (shell[i] == "nacre")
			text(x_of(v) + 5, y + 9, 11, "#0f766e", "start", "bold", time_of(v))
		y += height_of(i) + 1
	}
}
END {
	if (count == 0)	# nothing was measured that has a bar
		exit
	low = int(log10(least) + 100) - 100
	if (low > 0)
		low--
	high = int(log10(most)) + 1
	each = 10
	for (i = 1; i <= shells; i++)
		each += height_of(i) + 1
	bottom = top + count * each
	printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 %d\" font-family=\"system-ui, sans-serif\">\n", bottom + 40
	printf "<rect width=\"900\" height=\"%d\" fill=\"#ffffff\"/>\n", bottom + 40
	text(24, 32, 18, "#0f172a", "start", "bold", "nacre beside other shells: time per operation")
	text(24, 52, 12, "#64748b", "start", "normal",
		"CPU time, logarithmic scale: shorter is better. " machine["cpu"] ", " machine["kernel"] ", " machine["date"])
	legend()
	grid()
	for (g = 1; g <= count; g++)
		group(order[g], top + (g - 1) * each)
	text(24, bottom + 22, 11, "#64748b", "start", "normal", "bench/run; figures in benchmarks.tsv. A missing bar: the shell cannot do it.")
	print "</svg>"
}
