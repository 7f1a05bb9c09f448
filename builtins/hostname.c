/* hostname.c - this host's name and addresses */
#include "passwd.h"
#include "shell.h"

#include <errno.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/utsname.h>
#include <unistd.h>

#define HOSTS_FILE "/etc/hosts"
#define INET6_FILE "/proc/net/if_inet6"

/* LIMIT_ADDRESSES: of one host that are written. */
enum { LIMIT_ADDRESSES = 64 };

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static struct str first_word(struct str line)
{
	size_t end = 0;
	while (line.n > 0 && is_blank(line.p[0]))
		line = str_skip(line, 1);
	while (end < line.n && !is_blank(line.p[end]))
		end++;
	return (struct str){ line.p, end };
}

/* behind: what stands in the line behind one of its words */
static struct str behind(struct str line, struct str word)
{
	return str_skip(line, (size_t)(word.p + word.n - line.p));
}

/* ---- /etc/hosts ---- */

/* same_name: without regard to the case of letters (RFC 952) */
static bool same_name(struct str a, struct str b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++) {
		unsigned char c = (unsigned char)a.p[i], other = (unsigned char)b.p[i];
		if (c != other && !((c ^ other) == 0x20 && is_name_start((char)c) && c != '_'))
			return false;
	}
	return true;
}

/* host_line: the addresses that a line gives the host; its first name is the full one */
static void host_line(struct str line, struct str host, struct buf *addresses, struct buf *full)
{
	line.n = str_find(line, '#');
	struct str address = first_word(line), first = first_word(behind(line, address));
	for (struct str name = first; name.n > 0; name = first_word(behind(line, name))) {
		if (!same_name(name, host))
			continue;
		if (full->n == 0)
			buf_add(full, first);
		if (addresses->n > 0)
			buf_add_byte(addresses, ' ');
		buf_add(addresses, address);
		return;
	}
}

/* look_up: false: no line names the host */
static bool look_up(struct shell *sh, struct str host, struct buf *addresses, struct buf *full)
{
	struct passwd_reader *hosts = passwd_open(&sh->scratch, HOSTS_FILE);
	for (struct str line; (line = passwd_next(hosts)).p != NULL;)
		host_line(line, host, addresses, full);
	if (addresses->n == 0)
		(void)shell_fail(sh, 1, "%.*s: not in " HOSTS_FILE, (int)host.n, host.p);
	return addresses->n > 0;
}

/* ---- -I: the addresses of the interfaces ---- */

static void add_inet(struct buf *out, uint32_t address)
{
	for (unsigned shift = 32; shift > 0;) {
		shift -= 8;
		buf_add_integer(out, address >> shift & 255);
		buf_add_byte(out, shift > 0 ? '.' : ' ');
	}
}

static void inet_addresses(struct shell *sh, struct buf *out)
{
	struct ifconf *list = ARENA_NEW(&sh->scratch, struct ifconf);
	list->ifc_len = LIMIT_ADDRESSES * sizeof(struct ifreq);
	list->ifc_req = arena_alloc(&sh->scratch, (size_t)list->ifc_len);
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return;
	if (ioctl(fd, SIOCGIFCONF, list) != 0)
		list->ifc_len = 0;
	for (size_t i = 0; i < (size_t)list->ifc_len / sizeof(struct ifreq); i++) {
		struct ifreq *one = &list->ifc_req[i];
		/* what comes next writes over it */
		uint32_t address = load_4((const char *)&one->ifr_addr +
			offsetof(struct sockaddr_in, sin_addr));
		if (ioctl(fd, SIOCGIFFLAGS, one) == 0 && one->ifr_flags & IFF_UP &&
			!(one->ifr_flags & IFF_LOOPBACK))
			add_inet(out, ntohl(address));
	}
	(void)close(fd);
}

/* hex: the group of four digits at p */
static unsigned hex(const char *p)
{
	unsigned value = 0;
	for (size_t i = 0; i < 4; i++) {
		char c = p[i];
		value = value << 4 | (unsigned)(is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
	}
	return value;
}

static void add_hex(struct buf *out, unsigned value)
{
	for (unsigned shift = 16; shift > 0;) {
		shift -= 4;
		if (value >> shift != 0 || shift == 0)
			buf_add_byte(out, "0123456789abcdef"[value >> shift & 15]);
	}
}

/* add_inet6: eight groups; the first of the longest rows of zeros is :: (RFC 5952) */
static void add_inet6(struct buf *out, const char *digits)
{
	unsigned run = 0, best = 8, longest = 1;
	for (unsigned i = 0; i < 8; i++) {
		run = hex(digits + (size_t)4 * i) == 0 ? run + 1 : 0;
		if (run > longest) {
			longest = run;
			best = i + 1 - run;
		}
	}
	for (unsigned i = 0; i < 8; i++) {
		if (i == best) {
			buf_add(out, STR("::"));
			i += longest - 1;
			continue;
		}
		if (i > 0 && i != best + longest)
			buf_add_byte(out, ':');
		add_hex(out, hex(digits + (size_t)4 * i));
	}
	buf_add_byte(out, ' ');
}

/* inet6_addresses: the kernel lists them in /proc alone; without it there are none */
static void inet6_addresses(struct shell *sh, struct buf *out)
{
	struct passwd_reader *file = passwd_open(&sh->scratch, INET6_FILE);
	for (struct str line; (line = passwd_next(file)).p != NULL;) {
		struct str digits = first_word(line), word = digits;
		/* behind it the interface's number, the length of the prefix, and the scope */
		for (int i = 0; i < 3; i++)
			word = first_word(behind(line, word));
		/* scope 0 is global: no loopback, no link-local address */
		if (digits.n == 32 && str_equal(word, STR("00")))
			add_inet6(out, digits.p);
	}
}

/* ---- the command ---- */

static struct str domain_of(struct str name)
{
	return str_behind(name, str_find(name, '.'));
}

static bool answer(struct shell *sh, char what, struct str host, struct buf *out)
{
	if (what == 'I') {
		inet_addresses(sh, out);
		inet6_addresses(sh, out);
		return true;
	}
	if (what == 's')
		host.n = str_find(host, '.');
	if (what == 's' || what == 0) {
		buf_add(out, host);
		return true;
	}
	struct buf *addresses = buf_new(&sh->scratch), *full = buf_new(&sh->scratch);
	if (!look_up(sh, host, addresses, full))
		return false;
	if (what == 'd')
		buf_add(out, domain_of(buf_str(full)));
	else
		buf_add(out, what == 'f' ? buf_str(full) : buf_str(addresses));
	return what != 'd' || out->n > 0;
}

static enum flow run_hostname(struct shell *sh, const struct args *args)
{
	struct utsname *system = arena_alloc(&sh->scratch, sizeof(*system));
	struct buf *out = buf_new(&sh->scratch);
	if (uname(system) != 0)
		return shell_fail(sh, 1, "%m");
	if (answer(sh, args_last_of(args, "fsdiI"), str_of(system->nodename), out))
		stream_write_line(sh->out, buf_str(out));
	return FLOW_NEXT;
}

const struct builtin builtin_hostname = {
	.name = "hostname", .run = run_hostname,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_FINITE | BUILTIN_PERMUTES,
	.options = "fsdiI", .operands = { 0, 0 }, .misuse = 255,
	.long_options = "fqdn=f long=f short=s domain=d ip-address=i all-ip-addresses=I",
	BUILTIN_HELP("hostname [-fsdiI]",
		"Write this host's name. It cannot be set.\n"
		"\t-s\tup to the first period\n"
		"\t-f\tthe full name, from /etc/hosts\n"
		"\t-d\tthe full name behind its first period\n"
		"\t-i\tthe addresses that /etc/hosts gives the name\n"
		"\t-I\tthe addresses of all interfaces but the loopback")
	BUILTIN_PROMISE("stdio rpath inet")
	.touches = 0,
};
