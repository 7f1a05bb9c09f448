ls nothing |& cat
