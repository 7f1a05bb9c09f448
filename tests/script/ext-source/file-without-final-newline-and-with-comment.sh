printf '# comment\necho ok' >d
source ./d
