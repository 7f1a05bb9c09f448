if true; then f() { echo if; }; fi; f
for i in 1; do g() { echo loop; }; done; g
