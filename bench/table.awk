# table.awk - results.tsv to Markdown: the tables, and the bars of the project with "met" or "not met".
# Variable: cases, the files with the titles.
BEGIN {
	FS = "\t"
	files = split(cases, file, " ")
	for (i = 1; i <= files; i++)
		while ((getline line < file[i]) > 0) {
			if (line ~ /^name /)
				name = substr(line, 6)
			if (line ~ /^title /)
				title[name] = substr(line, 7)
		}
}
NR == 1 { next }
{
	value[$1, $2, $3] = $4
	unit[$1, $2, $3] = $5
	if (!(($1, $2) in seen)) {
		seen[$1, $2] = 1
		order[$1, ++count[$1]] = $2
	}
	if ($1 == "size")
		shell[++shells] = $3
}
# time_of: ns as people read it.
function time_of(ns) {
	if (ns == "" || ns == "-")
		return "–"
	if (ns < 10)
		return sprintf("%.1f ns", ns)
	if (ns < 1000)
		return sprintf("%.0f ns", ns)
	if (ns < 1e6)
		return sprintf(ns < 1e5 ? "%.1f µs" : "%.0f µs", ns / 1e3)
	if (ns < 1e9)
		return sprintf(ns < 1e8 ? "%.1f ms" : "%.0f ms", ns / 1e6)
	return sprintf("%.2f s", ns / 1e9)
}
function head(first, last,	i, s, line) {
	s = "| " first " |"
	line = "|---|"
	for (i = 1; i <= shells; i++) {
		s = s " " shell[i] " |"
		line = line "---:|"
	}
	if (last != "") {
		s = s " " last " |"
		line = line "---:|"
	}
	print s
	print line
}
function row(section, key, label,	i, v, s) {
	s = "| " label " |"
	for (i = 1; i <= shells; i++) {
		v = value[section, key, shell[i]]
		if (unit[section, key, shell[i]] == "ns")
			v = time_of(v)
		if (v == "" || v == "-")
			v = "–"
		s = s " " (shell[i] == "nacre" ? "**" v "**" : v) " |"
	}
	return s
}
# best_peer: the least value of a micro case, nacre left out; 0 when there is none.
function best_peer(key,	i, v, best) {
	for (i = 1; i <= shells; i++) {
		v = value["micro", key, shell[i]]
		if (shell[i] != "nacre" && v != "" && v != "-" && (best == 0 || v + 0 < best))
			best = v + 0
	}
	return best
}
function code(s) {
	gsub(/\|/, "\\|", s)
	return s !~ /`/ && s ~ /[$=()]|echo/ ? "`" s "`" : s
}
function bar(what, figure, limit, met) {
	print "| " what " | " figure " | " limit " | " (met ? "met" : "**not met**") " |"
	missed += !met
}
function start_table() {
	print "### Start-up of `sh -c :`\n"
	print "The floor is a static program that returns at once: " time_of(value["start", "median", "floor"]) \
		" (least " time_of(value["start", "least", "floor"]) "), " value["start", "calls", "floor"] \
		" system calls, " value["start", "faults", "floor"] " page faults.\n"
	head("")
	print row("start", "median", "wall time, median")
	print row("start", "least", "wall time, least")
	print row("start", "calls", "system calls")
	print row("start", "faults", "page faults")
	print ""
}
function micro_table(	i, key, mine, best) {
	print "### The interpreter: CPU time per operation\n"
	head("", "of the best peer")
	for (i = 1; i <= count["micro"]; i++) {
		key = order["micro", i]
		if (key == "process" || key == "loop")
			continue
		mine = value["micro", key, "nacre"]
		if (mine == "skipped") {
			skipped = skipped "- " code(title[key]) " is skipped: " unit["micro", key, "nacre"] ".\n"
			continue
		}
		best = best_peer(key)
		if (mine == "-" || best == 0) {
			print row("micro", key, code(title[key])) " – |"
			continue
		}
		print row("micro", key, code(title[key])) " " sprintf("%.2f", mine / best) " |"
		logs += log(mine / best)
		rows++
		if (mine / best > worst) {
			worst = mine / best
			worst_key = key
		}
	}
	print ""
	if (skipped != "")
		print skipped
	print "Taken off: the start of a process with an empty script, and the loop itself (per round of 20 operations)."
	print ""
	head("")
	print row("micro", "process", "process, CPU")
	print row("micro", "loop", "one round of the loop")
	print ""
}
# jobs_mean: the geometric mean of nacre against a shell over all jobs; 0 when one is missing.
function jobs_mean(peer,	i, key, mine, theirs, sum) {
	for (i = 1; i <= count["jobs"]; i++) {
		key = order["jobs", i]
		mine = value["jobs", key, "nacre"]
		theirs = value["jobs", key, peer]
		if (mine + 0 <= 0 || theirs + 0 <= 0)
			return 0
		sum += log(mine / theirs)
	}
	return exp(sum / count["jobs"])
}
function jobs_table(	i, key) {
	print "### Entrypoint jobs: CPU time, wall time, processes made / programs executed\n"
	print "nacre runs with no other program in reach; ash with the applets of BusyBox; the others with Debian's coreutils,"
	print "grep, sed and findutils.\n"
	head("")
	for (i = 1; i <= count["jobs"]; i++) {
		key = order["jobs", i]
		print row("jobs", key, code(title[key]) ", CPU")
		print row("jobs-wall", key, "wall")
		print row("jobs-processes", key, "processes")
	}
	print ""
}
function growth_table(	i, j, n, key, v, s, base, first) {
	base = value["micro", "process", "nacre"]
	print "### Growth of nacre: CPU time per item, start-up taken off\n"
	print "| items | commands | variables | functions | fields | matches |\n|---:|---:|---:|---:|---:|---:|"
	for (n = 10; n <= 1000000; n *= 10) {
		s = "| " sprintf("%d", n) " |"
		for (j = 1; j <= 5; j++) {
			key = order["growth", j]
			v = value["growth", key, n]
			if (v != "" && v != "-")
				v = (v - base > 0 ? v - base : 0) / n
			if (n == 10000)
				first = v
			per[key, n] = v
			s = s " " (n < 1000 && v != "" && v != "-" ? "(" time_of(v) ")" : time_of(v)) " |"
		}
		print s
	}
	print "\nIn brackets: too few to be measured well.\n"
}
function worst_growth(	j, key, r, most) {
	for (j = 1; j <= count["growth"]; j++) {
		key = order["growth", j]
		if (per[key, 10000] + 0 <= 0 || per[key, 1000000] == "")
			return 999
		r = per[key, 1000000] / per[key, 10000]
		if (r > most)
			most = r
	}
	return most
}
function memory_table() {
	print "### Memory while the shell waits for its child as PID 1, size of the file\n"
	head("")
	if (count["memory"]) {
		print row("memory", "dirty", "private dirty, KiB")
		print row("memory", "rss", "resident, KiB")
	}
	if (count["size"])
		print row("size", "file", "bytes")
	print "\nA shell that is linked dynamically needs libc's megabytes besides.\n"
}
function bars(	r, mean) {
	print "### The bars\n"
	print "| | measured | bar | |\n|---|---|---|---|"
	if (count["start"]) {
		r = value["start", "median", "nacre"] / value["start", "median", "floor"]
		bar("start-up against the floor", sprintf("%.2f", r), "≤ 1.5", r <= 1.5)
	}
	if (rows) {
		mean = exp(logs / rows)
		bar("micro cases, geometric mean of nacre against the best peer of each", sprintf("%.2f", mean), "≤ 0.5",
			mean <= 0.5)
		bar("micro cases, the worst (" code(title[worst_key]) ")", sprintf("%.2f", worst), "≤ 1.0", worst <= 1)
	}
	if (count["jobs"]) {
		r = jobs_mean("dash")
		bar("entrypoint jobs, geometric mean against dash and coreutils", sprintf("%.3f", r), "≤ 0.08", r > 0 && r <= 0.08)
		r = jobs_mean("ash")
		bar("entrypoint jobs, geometric mean against BusyBox ash", sprintf("%.3f", r), "≤ 0.25", r > 0 && r <= 0.25)
	}
	if (count["growth"]) {
		r = worst_growth()
		bar("growth: an item among 10^6 against one among 10^4, the worst", sprintf("%.1f", r), "≤ 3", r <= 3)
	}
	if (count["memory"]) {
		r = value["memory", "dirty", "nacre"]
		bar("private dirty memory of the waiting PID 1", r " KiB", "≤ 64 KiB", r != "-" && r + 0 <= 64)
		r = value["memory", "rss", "nacre"]
		bar("its resident memory", r " KiB", "≤ 400 KiB", r != "-" && r + 0 <= 400)
	}
	if (count["size"]) {
		r = value["size", "file", "nacre"]
		bar("size of the file, with all utilities", r " bytes", "≤ 400 KiB", r <= 409600)
	}
	if (("bar", "minimal", "nacre") in value) {
		r = value["bar", "minimal", "nacre"]
		bar("size of the file, the shell alone (PROFILE=minimal)", r " bytes", "≤ 200 KiB", r <= 204800)
	}
	print ""
}
END {
	print "\n" value["machine", "nacre", "-"] ", " value["machine", "date", "-"] ": " value["machine", "processors", "-"] \
		" processors " value["machine", "cpu", "-"] ", " value["machine", "kernel", "-"] "."
	for (i = 1; i <= count["machine"]; i++)
		if (unit["machine", order["machine", i], "-"] == "version")
			peers = peers (peers == "" ? "" : ", ") order["machine", i] " " value["machine", order["machine", i], "-"]
	print "Debian packages: " peers ".\n"
	if (count["start"])
		start_table()
	if (count["micro"])
		micro_table()
	if (count["jobs"])
		jobs_table()
	if (count["growth"])
		growth_table()
	memory_table()
	bars()
}
