# The default profile of Debian's golang-github-containers-common as OCI runtimes read it, for a container with Docker's default
# capabilities; with user namespaces closed, as Docker has it.
def has_cap: . as $c | ["CAP_CHOWN", "CAP_DAC_OVERRIDE", "CAP_FOWNER", "CAP_FSETID", "CAP_KILL", "CAP_NET_BIND_SERVICE",
	"CAP_SETGID", "CAP_SETUID", "CAP_SETPCAP", "CAP_SYS_CHROOT"] | index($c) != null;
def applies: ((.includes.caps // []) | all(has_cap)) and ((.excludes.caps // []) | any(has_cap) | not)
	and ((.includes.arches // []) | length == 0 or index("amd64") != null);
{
	defaultAction, defaultErrnoRet,
	architectures: ["SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64"],
	syscalls: (
		[.syscalls[] | select(applies) | {names: (.names - ["unshare", "setns", "clone", "clone3"]), action}
			+ (if .errnoRet then {errnoRet} else {} end)
			+ (if (.args // []) | length > 0 then {args: [.args[] | {index, value, op} + (if .valueTwo then {valueTwo} else {} end)]} else {} end)
			| select(.names | length > 0)]
		+ [{names: ["clone"], action: "SCMP_ACT_ALLOW",
			args: [{index: 0, value: 2114060288, valueTwo: 0, op: "SCMP_CMP_MASKED_EQ"}]},
		   {names: ["clone3"], action: "SCMP_ACT_ERRNO", errnoRet: 38}])
}
