# the first stage might write without end, so these pipelines cannot run in memory
y=$(test x | printf hi); echo "[$y]"
z=$(:; true | echo b; false || echo c | cat); echo "[$z]"
(w=$(type cd | echo w); echo "[$w]")
