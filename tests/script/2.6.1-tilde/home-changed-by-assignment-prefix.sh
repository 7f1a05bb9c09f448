HOME=/one
HOME=/two echo ~
