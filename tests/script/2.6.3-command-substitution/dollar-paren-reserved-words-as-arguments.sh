echo $(echo case esac if done)
