f() { local x=1; g() { echo g ${x-unset}; }; }
f; g
