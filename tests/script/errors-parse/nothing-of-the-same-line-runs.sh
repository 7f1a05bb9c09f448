echo one; echo two )
